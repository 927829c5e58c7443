// A form as it comes back: what it says at a field, and what it kept of what was typed.
import { attribute, unescapeHtml, visibleText } from './html';

export type AnsweredField = Readonly<{
  /** What is wrong with it, in words; empty when nothing is. */
  complaint: string;
  /** What stands in it; null for a choice, a secret, or a field that is not there. */
  kept: string | null;
}>;

export function fieldIn(html: string, name: string): AnsweredField {
  const control = controlIn(html, name);
  if (!control) return { complaint: '', kept: null };
  const frame = attribute(control.tag, 'type') === 'radio' ? fieldsetAround(html, control.at) : control.tag;
  const described = attribute(frame, 'aria-describedby') ?? '';
  const error = described.split(' ').find((id) => id.endsWith('-error'));
  const isInvalid = attribute(frame, 'aria-invalid') === 'true';
  return { complaint: isInvalid && error ? textById(html, error) : '', kept: keptIn(html, control) };
}

type Control = Readonly<{ tag: string; at: number }>;

function controlIn(html: string, name: string): Control | null {
  for (const match of html.matchAll(/<(?:input|textarea|select)\b[^>]*>/g)) {
    const [tag] = match;
    if (attribute(tag, 'name') === name && attribute(tag, 'type') !== 'hidden')
      return { tag, at: match.index };
  }
  return null;
}

const fieldsetAround = (html: string, at: number): string =>
  /^<fieldset\b[^>]*>/.exec(html.slice(html.lastIndexOf('<fieldset', at)))?.[0] ?? '';

function textById(html: string, id: string): string {
  const start = html.indexOf(`id="${id}"`);
  return start < 0 ? '' : visibleText(html.slice(html.lastIndexOf('<', start), html.indexOf('</p>', start)));
}

function keptIn(html: string, { tag, at }: Control): string | null {
  if (tag.startsWith('<textarea')) {
    const from = at + tag.length;
    // A line break right after the tag belongs to the markup.
    return unescapeHtml(html.slice(from, html.indexOf('</textarea>', from))).replace(/^\n/, '');
  }
  const type = attribute(tag, 'type');
  if (tag.startsWith('<select') || type === 'radio' || type === 'checkbox' || type === 'password')
    return null;
  return attribute(tag, 'value') ?? '';
}
