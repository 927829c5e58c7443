// 导出操作日志: the rows that a filter finds as a table file; the export is itself a line of the log.
import { listAuditRows, type AuditRow } from '@/db/store/audit';
import { dayBeginsAt } from '@/lib/domain/calendar/instant';
import { addDays } from '@/lib/domain/calendar/iso-date';
import { Refusal } from '@/lib/domain/refusal';
import { csv } from '@/lib/format/csv';
import { formatInstant } from '@/lib/format/date';
import { actionLabel, actorRoleLabel, OUTCOME_LABELS } from '@/lib/format/labels-access';
import { exportAuditInput } from '@/lib/schemas/audit';
import { defineCommand } from '../command';

/** More than that is no table to read; a narrower range of days brings it. */
const ROWS_MAX = 50_000;

const COLUMNS: readonly (readonly [string, (row: AuditRow) => string])[] = [
  ['序号', (row) => String(row.id)],
  ['时间', (row) => formatInstant(row.at)],
  ['操作人', (row) => row.actorName],
  ['角色', (row) => actorRoleLabel(row.actorRole, row.actorId)],
  ['操作', (row) => actionLabel(row.action)],
  ['结果', (row) => OUTCOME_LABELS[row.outcome]],
  ['内容', (row) => row.summary],
  ['地址', (row) => row.address],
  ['校验链', (row) => row.hash],
];

export const exportAudit = defineCommand({
  name: 'audit.export',
  input: exportAuditInput,
  run: (tx, context, { q, from, to, ...filter }) => {
    const rows = listAuditRows(
      tx,
      { ...filter, text: q, from: from && dayBeginsAt(from), until: to && dayBeginsAt(addDays(to, 1)) },
      ROWS_MAX + 1,
    );
    if (rows.length > ROWS_MAX) {
      throw new Refusal(`符合条件的记录超过 ${ROWS_MAX} 条，请缩小日期范围后再导出。`);
    }
    const table = [
      COLUMNS.map(([header]) => header),
      ...rows.map((row) => COLUMNS.map(([, text]) => text(row))),
    ];
    return {
      data: { fileName: `操作日志-${context.today}.csv`, content: csv(table) },
      audit: {
        subjectType: 'audit',
        subjectId: null,
        summary: `导出操作日志 ${rows.length} 条`,
        after: { q, from, to, ...filter },
      },
    };
  },
});
