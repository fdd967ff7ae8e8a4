/**
 * What all three screens need, so that it comes once, with the script that they share, and not with each of them
 * (tools/size-budget.ts says how much room there is). Naming it here is what puts it there.
 */
import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { TextField } from '@fluentui/react/lib/TextField';
import '../actions/loading';
import '../domain/fold';
import '../domain/transitions';
import '../store/schema';

export const SHARED_CONTROLS: readonly unknown[] = [Checkbox, TextField];
