// Posts a server-rendered form as a browser without JavaScript would: for forged, stale and concurrent requests.
import { attribute, visibleText } from './html';

export type FormOptions = Readonly<{
  /** The form whose button says this; the page's first posting form otherwise. */
  button?: string;
  /** A hidden value that tells the form from its twins on the page. */
  among?: readonly [name: string, value: string];
  /** The Origin header; null leaves it out, as a forged request might. */
  origin?: string | null;
  headers?: Readonly<Record<string, string>>;
}>;

/** On one machine, packing pages only to unpack them would be a good part of the work. */
export const UNCOMPRESSED = { 'accept-encoding': 'identity' } as const;

export type RenderedForm = Readonly<{ url: string; fields: readonly (readonly [string, string])[] }>;

/** Scrapes the form of a page: its hidden fields, where it posts to. Post it often to try one form twice. */
export async function readForm(
  url: string,
  cookie: string,
  options: FormOptions = {},
): Promise<RenderedForm> {
  const response = await fetch(url, {
    headers: { cookie, ...UNCOMPRESSED, ...options.headers },
    redirect: 'manual',
  });
  const form = formIn(await response.text(), options);
  if (!form) throw new Error(`${url} answered ${response.status} without the form asked for`);
  const target = new URL(attribute(form.start, 'action') || url, url);
  return { url: target.href, fields: hiddenFields(form.body) };
}

/** The posting form of a page that is asked for, as markup. */
export function formIn(
  html: string,
  { button, among }: FormOptions,
): Readonly<{ start: string; body: string }> | undefined {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .map(([, start = '', body = '']) => ({ start, body }))
    .filter(
      ({ start, body }) => attribute(start, 'method')?.toLowerCase() === 'post' || body.includes('$ACTION'),
    )
    .find(
      ({ body }) =>
        (!button || buttonOf(body) === button) &&
        (!among || hiddenFields(body).some(([name, value]) => name === among[0] && value === among[1])),
    );
}

/** Posts a scraped form with what was typed into it. Redirects are not followed. */
export function postRendered(
  form: RenderedForm,
  cookie: string,
  typed: Readonly<Record<string, string>>,
  options: FormOptions = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of form.fields) if (!(name in typed)) body.append(name, value);
  for (const [name, value] of Object.entries(typed)) body.append(name, value);
  const origin = options.origin === undefined ? new URL(form.url).origin : options.origin;
  return fetch(form.url, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { cookie, ...UNCOMPRESSED, ...(origin === null ? {} : { origin }), ...options.headers },
  });
}

/** Reads the form of a page and posts it once. */
export async function postForm(
  url: string,
  cookie: string,
  typed: Readonly<Record<string, string>>,
  options: FormOptions = {},
): Promise<Response> {
  return postRendered(await readForm(url, cookie, options), cookie, typed, options);
}

const tags = (html: string): string[] => html.match(/<(input|textarea|select)\b[^>]*>/g) ?? [];

const buttonOf = (html: string): string =>
  visibleText(/<button\b[^>]*type="submit"[^>]*>([\s\S]*?)<\/button>/.exec(html)?.[1] ?? '');

const hiddenFields = (html: string): (readonly [string, string])[] =>
  tags(html)
    .filter((tag) => attribute(tag, 'type') === 'hidden')
    .flatMap((tag) => {
      const name = attribute(tag, 'name');
      return name === undefined ? [] : [[name, attribute(tag, 'value') ?? ''] as const];
    });
