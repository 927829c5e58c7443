// The rules of the house as data: which layer may load what, and what no file may contain.
import { runtimeImports, words, type SourceFile } from './source-file';

type Layer = Readonly<{
  name: string;
  holds: RegExp;
  /** Project paths and packages that may be loaded at run time; types are free. */
  may: RegExp;
}>;

const TEST_FILE = /\.test\.tsx?$/;
const SERVER_LAYERS =
  'lib/(backup|commands|domain|schemas|format|server)/|db/(client$|columns$|schema|store/|queries/)';

/** The first layer that holds a file is its layer. The order matters: the special comes before the general. */
const LAYERS: readonly Layer[] = [
  { name: 'test', holds: TEST_FILE, may: /./ },
  { name: 'lib/testing', holds: /^lib\/testing\//, may: /^(?!app\/)/ },
  // Plain node runs these two; lib/server would throw there.
  { name: 'lib/cli', holds: /^lib\/cli\//, may: /^(?!app\/|components\/|lib\/(server|testing)\/)/ },
  { name: 'db/seed', holds: /^db\/seed\//, may: /^(?!app\/|lib\/(server|testing|cli)\/)/ },
  { name: 'lib/domain', holds: /^lib\/domain\//, may: /^(lib\/domain\/|decimal\.js$)/ },
  { name: 'lib/schemas', holds: /^lib\/schemas\//, may: /^(lib\/(domain|schemas)\/|zod$)/ },
  { name: 'lib/format', holds: /^lib\/format\//, may: /^(lib\/(domain|format)\/|zod$|nzh|pinyin-pro$)/ },
  {
    name: 'db/schema',
    holds: /^db\/(schema\/|columns\.ts$)/,
    may: /^(db\/(schema\/|columns$)|lib\/domain\/|drizzle-orm)/,
  },
  { name: 'db/client', holds: /^db\/client\.ts$/, may: /^(db\/schema$|drizzle-orm|better-sqlite3$|node:)/ },
  {
    name: 'db/store',
    holds: /^db\/store\//,
    may: /^(db\/(schema$|schema\/|store\/)|lib\/domain\/|drizzle-orm|node:crypto$)/,
  },
  {
    name: 'db/queries',
    holds: /^db\/queries\//,
    may: /^(db\/(client$|schema$|schema\/|store\/|queries\/)|lib\/domain\/|drizzle-orm)/,
  },
  {
    name: 'lib/commands',
    holds: /^lib\/commands\//,
    may: /^(lib\/(backup|commands|domain|schemas|format)\/|db\/store\/|components\/pdf\/|zod$|node:crypto$|@node-rs\/argon2$|otplib$|chinese-days$|pinyin-pro$)/,
  },
  // The files of backups: plain node, for the server and for the command line alike.
  {
    name: 'lib/backup',
    holds: /^lib\/backup\//,
    may: /^(lib\/(backup|domain|schemas|format)\/|lib\/commands\/loan\/verify-books$|db\/(client$|store\/)|better-sqlite3$|drizzle-orm\/migrator$|age-encryption$|zod$|node:)/,
  },
  {
    name: 'lib/server',
    holds: /^lib\/server\//,
    may: new RegExp(
      `^(${SERVER_LAYERS}|next$|next/|next-auth|react$|server-only$|pino$|croner$|busboy$|zod$|node:)`,
    ),
  },
  {
    name: 'components',
    holds: /^components\//,
    may: /^(components\/|lib\/(domain|schemas|format)\/|(?!app\/|db\/|lib\/|node:|server-only|next-auth|drizzle|better-sqlite3).)/,
  },
  { name: 'app', holds: /^app\//, may: /^(?!lib\/(testing|cli)\/|db\/seed\/|drizzle-orm|better-sqlite3)/ },
  { name: 'root', holds: /^[^/]+$/, may: /^(?!lib\/testing\/|app\/)/ },
];

/** Documents are rendered on the server and read their fonts from the disk; nothing else in components may. */
const isDocumentFont = (file: string, imported: string): boolean =>
  file.startsWith('components/pdf/') && imported.startsWith('node:');

const READS_ENVIRONMENT =
  /^(lib\/server\/env\.ts|lib\/cli\/.+|lib\/testing\/.+|instrumentation\.ts|[^/]+\.config\.\w+|.+\.test\.tsx?)$/;
const NAMELESS = /(^|\/)(utils?|helpers?|types?|common|misc)(\.tsx?$|\/)/;
const IMPURE = ['Date', 'await', 'async', 'process', 'Math.random', 'fetch', 'setTimeout', 'crypto'];
const MAX_LINES = 300;

export const violations = (files: readonly SourceFile[]): string[] =>
  files.flatMap((file) => [
    ...importViolations(file),
    ...nameViolations(file.path),
    ...contentViolations(file),
  ]);

function importViolations(file: SourceFile): string[] {
  const layer = LAYERS.find(({ holds }) => holds.test(file.path));
  if (!layer) return [`${file.path}: stands in no layer of the house`];
  return runtimeImports(file)
    .filter((imported) => !layer.may.test(imported) && !isDocumentFont(file.path, imported))
    .map((imported) => `${file.path}: ${layer.name} may not import ${imported}`);
}

function nameViolations(path: string): string[] {
  const found: string[] = [];
  if (NAMELESS.test(path)) found.push(`${path}: the name says nothing of what it holds`);
  if (/(^|\/)index\.tsx?$/.test(path) && path !== 'db/schema/index.ts') found.push(`${path}: a barrel`);
  return found;
}

function contentViolations(file: SourceFile): string[] {
  const { path, text } = file;
  const isTest = TEST_FILE.test(path);
  const used = words(file);
  const found: string[] = [];
  if (!isTest && text.trimEnd().split('\n').length > MAX_LINES) found.push(`more than ${MAX_LINES} lines`);
  if (used.has('process.env') && !READS_ENVIRONMENT.test(path)) found.push('reads process.env');
  if (used.has('any type')) found.push('uses any');
  if (/@ts-(ignore|nocheck|expect-error)/.test(text)) found.push('silences the compiler');
  if (/(oxlint|eslint)-disable/.test(text)) found.push('silences the linter');
  if (path.startsWith('lib/domain/') && !isTest) {
    found.push(
      ...IMPURE.filter((word) => used.has(word)).map((word) => `the domain is pure, but uses ${word}`),
    );
  }
  return found.map((what) => `${path}: ${what}`);
}
