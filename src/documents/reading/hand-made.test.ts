import { readReport } from '../read-report';
import { Chance } from './fixtures/chance';
import { handMadeReport } from './fixtures/hand-made-report';
import { randomOutline } from './fixtures/random-outline';

interface Outcome {
  readonly seed: number;
  /** Sections whose text is not exactly what was written below their heading. */
  readonly wrong: readonly string[];
  readonly sections: number;
}

function outcomeOf(seed: number): Outcome {
  const chance = new Chance(seed);
  const outline = randomOutline(chance);
  const { bytes, expected, left } = handMadeReport(chance, outline);
  const { sections } = readReport(bytes, outline);
  const wrong = sections.filter(
    ({ id, foundBy, paragraphs }) =>
      foundBy !== (left.includes(id) ? undefined : 'heading') ||
      JSON.stringify(paragraphs) !== JSON.stringify(expected.get(id) ?? [])
  );
  return {
    seed,
    wrong: wrong.map(({ id, heading }) => `${id} (${heading?.text ?? 'not found'})`),
    sections: sections.length
  };
}

/** Another hundred: `HAND_MADE_SEED=1000 jest hand-made`. */
const FIRST_SEED = Number(process.env.HAND_MADE_SEED ?? 1);

describe('reports formatted by hand, without styles and controls', () => {
  it('are read whole, every section with exactly its text, in at least 95 of 100', () => {
    const outcomes = Array.from({ length: 100 }, (_each, index) => outcomeOf(FIRST_SEED + index));
    const whole = outcomes.filter(({ wrong }) => wrong.length === 0);
    const sections = outcomes.reduce((sum, each) => sum + each.sections, 0);
    const wrong = outcomes.reduce((sum, each) => sum + each.wrong.length, 0);
    process.stdout.write(
      `Hand-made reports read whole: ${whole.length} of 100; sections right: ${sections - wrong} of ${sections}.\n` +
        outcomes
          .filter((each) => each.wrong.length > 0)
          .map((each) => `  seed ${each.seed}: ${each.wrong.join(', ')}\n`)
          .join('')
    );
    expect(whole.length).toBeGreaterThanOrEqual(95);
  });
});
