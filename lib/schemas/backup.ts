// What backups are asked for with, and what stands in their manifests and in the notes kept beside them.
import { z } from 'zod';
import { EVERY_HOURS, DEFAULT_POLICY } from '@/lib/domain/backup/policy';
import { checkbox, integer, optionalText } from './fields';
import { currentPassword } from './own-password';

export const PASSPHRASE_MINIMUM = 12;
const PASSPHRASE_MAXIMUM = 200;

/** A passphrase is taken as typed, outer blanks included: it must open the file on any machine. */
const typedSecret = (label: string) =>
  z.preprocess(
    (value) => value ?? '',
    z
      .string(`请填写${label}`)
      .min(1, `请填写${label}`)
      .max(PASSPHRASE_MAXIMUM, `${label}不超过 ${PASSPHRASE_MAXIMUM} 个字符`),
  );

const newPassphrase = typedSecret('备份口令').refine(
  (value) => value.length === 0 || value.length >= PASSPHRASE_MINIMUM,
  `备份口令不少于 ${PASSPHRASE_MINIMUM} 个字符`,
);

export const downloadBackupInput = z
  .object({ passphrase: newPassphrase, passphraseAgain: typedSecret('备份口令（再次）') })
  .refine(({ passphrase, passphraseAgain }) => passphrase === passphraseAgain, {
    path: ['passphraseAgain'],
    message: '两次输入的备份口令不一致',
  });

export const createBackupInput = z.object({});

const backupName = z.string().max(100);
export const verifyBackupInput = z.object({ name: backupName });
export const exportBackupInput = z.object({ name: backupName });

export const revealPassphraseInput = z.object({ currentPassword });

const folder = (label: string) =>
  optionalText(label, 300).refine(
    (value) => value === '' || value.startsWith('/') || /^[A-Za-z]:[\\/]/.test(value),
    `${label}应为以 / 开头的完整路径`,
  );

const hours = z.preprocess(
  (value) => (typeof value === 'string' ? Number(value) : value),
  z.literal([...EVERY_HOURS], '请选择备份间隔'),
);

export const backupSettingsInput = z.object({
  enabled: checkbox(),
  everyHours: hours,
  keepHourly: integer('按小时保留份数', 1, 168),
  keepDaily: integer('按日保留份数', 1, 366),
  keepWeekly: integer('按周保留份数', 0, 104),
  keepMonthly: integer('按月保留份数', 0, 120),
  folder: folder('备份文件夹'),
  secondFolder: folder('第二备份文件夹'),
});
export type BackupSettings = z.output<typeof backupSettingsInput>;

export const DEFAULT_SETTINGS: BackupSettings = {
  enabled: true,
  ...DEFAULT_POLICY,
  everyHours: 1,
  folder: '',
  secondFolder: '',
};

/** From the list on the page, or from an upload that the server has put into its work folder. */
export const inspectBackupInput = z.object({
  source: z.enum(['listed', 'uploaded']),
  name: backupName,
  /** Empty for a listed file: then the one of the scheduled backups opens it. */
  passphrase: z.preprocess((value) => value ?? '', z.string().max(PASSPHRASE_MAXIMUM, '备份口令过长')),
});

export const discardCandidateInput = z.object({});
export const restoreBackupInput = z.object({ candidateId: z.string().max(64), currentPassword });

/** Numbers of rows, by what they are. */
export const CENSUS_KEYS = [
  'users',
  'customers',
  'applications',
  'contracts',
  'loans',
  'loanEvents',
  'vouchers',
  'documents',
  'auditEntries',
] as const;
export type CensusKey = (typeof CENSUS_KEYS)[number];
/** Partial: an older backup counts what there was to count in its day. */
const census = z.partialRecord(z.enum(CENSUS_KEYS), z.number().int().nonnegative());

const part = z.object({
  name: z.string().regex(/^[a-z0-9.-]{1,60}$/),
  size: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const MANIFEST_FORMAT = 1;
export const PRODUCT = 'loan-management-portal';

export const manifestShape = z.object({
  format: z.literal(MANIFEST_FORMAT),
  product: z.literal(PRODUCT),
  productVersion: z.string(),
  /** The migrations that the database has been through, in order. */
  migrations: z.array(z.object({ at: z.number(), hash: z.string() })),
  createdAt: z.string(),
  company: z.string().nullable(),
  counts: census,
  parts: z.array(part).min(1).max(8),
});
export type Manifest = z.output<typeof manifestShape>;

/** What a test restore found. */
export const proofShape = z.object({
  at: z.string(),
  /** Opened, hashes right, database whole. */
  isSound: z.boolean(),
  problem: z.string(),
  /** Differences that verify-books found in it: the books were so when it was made. */
  bookDifferences: z.number().int().nonnegative(),
  milliseconds: z.number().int().nonnegative(),
});
export type Proof = z.output<typeof proofShape>;

/** The note beside each backup file; it holds nothing that the folder's reader may not know. */
export const noteShape = z.object({
  size: z.number().int().nonnegative(),
  sha256: z.string(),
  manifest: manifestShape,
  proof: proofShape.nullable(),
  copiedAt: z.string().nullable(),
});
export type BackupNote = z.output<typeof noteShape>;

export const lastRunShape = z.object({ at: z.string(), isDone: z.boolean(), message: z.string() });
export type LastRun = z.output<typeof lastRunShape>;

/** A checked backup that waits for the administrator's word. */
export const candidateShape = z.object({
  id: z.string(),
  source: z.string(),
  preparedAt: z.string(),
  preparedBy: z.string(),
  manifest: manifestShape,
  proof: proofShape,
  /** How many migrations brought it to this version. */
  migrated: z.number().int().nonnegative(),
});
export type Candidate = z.output<typeof candidateShape>;
