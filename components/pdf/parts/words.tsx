// The one way in which papers print a text: set solid as Chinese is, with nothing that the typeface lacks.
import { Text, type TextProps } from '@react-pdf/renderer';
import { printableSigns } from '../fonts';
import { withoutLooseBlanks } from '../line-break';

type WordsProps = Readonly<{ style?: Exclude<TextProps['style'], undefined>; children: string }>;

export const Words = ({ style, children }: WordsProps) => (
  <Text style={style}>{printableSigns(withoutLooseBlanks(children))}</Text>
);
