import { COMPONENTS, type Amounts } from '@/lib/domain/loan/terms';
import { sum, type Money } from '@/lib/domain/money/money';

/** All components of an amount together. */
export const totalOf = (amounts: Amounts): Money => sum(COMPONENTS.map((component) => amounts[component]));
