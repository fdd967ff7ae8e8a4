/**
 * Works out a formula over the values of one item.
 */
import { callFunction, OTHERWISE } from './formula-functions.ts';
import {
  boolean,
  date,
  FormulaError,
  number,
  text,
  type FormulaNode,
  type FormulaOperator,
  type FormulaValue
} from './formula-node.ts';
import { asBoolean, asNumber, asText, compareValues } from './formula-values.ts';

/** The value of a column by the name that the formula uses. */
export type ReadColumn = (name: string) => FormulaValue;

/** The value of a formula. @throws FormulaError */
export function evaluateFormula(node: FormulaNode, read: ReadColumn): FormulaValue {
  switch (node.kind) {
    case 'value':
      return node.value;
    case 'column':
      return read(node.name);
    case 'negate':
      return number(-asNumber(evaluateFormula(node.operand, read)));
    case 'percent':
      return number(asNumber(evaluateFormula(node.operand, read)) / 100);
    case 'binary':
      return operate(node.operator, evaluateFormula(node.left, read), evaluateFormula(node.right, read));
    case 'call':
      return call(node, read);
  }
}

/** Whether a validation formula holds. A fault counts as no. */
export function formulaHolds(node: FormulaNode, read: ReadColumn): boolean {
  try {
    return asBoolean(evaluateFormula(node, read));
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}

function operate(operator: FormulaOperator, left: FormulaValue, right: FormulaValue): FormulaValue {
  switch (operator) {
    case '&':
      return text(asText(left) + asText(right));
    case '=':
      return boolean(compareValues(left, right) === 0);
    case '<>':
      return boolean(compareValues(left, right) !== 0);
    case '<':
      return boolean(compareValues(left, right) < 0);
    case '<=':
      return boolean(compareValues(left, right) <= 0);
    case '>':
      return boolean(compareValues(left, right) > 0);
    case '>=':
      return boolean(compareValues(left, right) >= 0);
    case '+':
    case '-':
      return shifted(operator, left, right);
    case '*':
      return finite(asNumber(left) * asNumber(right));
    case '/':
      if (asNumber(right) === 0) throw new FormulaError('#DIV/0!');
      return finite(asNumber(left) / asNumber(right));
    case '^':
      return finite(asNumber(left) ** asNumber(right));
  }
}

/** A date and a number make a date; two dates make a number of days. */
function shifted(operator: '+' | '-', left: FormulaValue, right: FormulaValue): FormulaValue {
  const value = operator === '+' ? asNumber(left) + asNumber(right) : asNumber(left) - asNumber(right);
  const isDate =
    operator === '+'
      ? (left.kind === 'date') !== (right.kind === 'date')
      : left.kind === 'date' && right.kind !== 'date';
  return isDate ? date(value) : finite(value);
}

function finite(value: number): FormulaValue {
  if (!Number.isFinite(value)) throw new FormulaError('#NUM!');
  return number(value);
}

function call(node: Extract<FormulaNode, { kind: 'call' }>, read: ReadColumn): FormulaValue {
  const { name, args } = node;
  const value = (index: number): FormulaValue => {
    const arg = args[index];
    if (arg === undefined) throw new FormulaError('#VALUE!');
    return evaluateFormula(arg, read);
  };
  switch (name) {
    case 'IF':
      if (asBoolean(value(0))) return value(1);
      return args.length > 2 ? value(2) : OTHERWISE;
    case 'AND':
      return boolean(args.every((_, index) => asBoolean(value(index))));
    case 'OR':
      return boolean(args.some((_, index) => asBoolean(value(index))));
    case 'ISERROR':
      return boolean(attempted(() => value(0)) === undefined);
    // What the day is, the caller says: a validation knows it, a calculated column may not ask.
    case 'TODAY':
    case 'NOW':
      return read('today');
    case 'IFERROR':
      return attempted(() => value(0)) ?? value(1);
    default:
      return callFunction(
        name,
        args.map((_, index) => value(index))
      );
  }
}

function attempted(work: () => FormulaValue): FormulaValue | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}
