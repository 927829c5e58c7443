CREATE TABLE `lpr_rate` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`published_on` text NOT NULL,
	`one_year` text NOT NULL,
	`five_year` text NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`requested_by` integer,
	`requested_at` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`decision_note` text,
	`void_reason` text,
	`void_requested_by` integer,
	`void_requested_at` text,
	`voided_by` integer,
	`voided_at` text,
	FOREIGN KEY (`requested_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`void_requested_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`voided_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lpr_rate_day` ON `lpr_rate` (`published_on`) WHERE "lpr_rate"."state" not in ('rejected', 'voided');--> statement-breakpoint
-- Who booked an event may be the system, which is nobody in the table of people.
CREATE TABLE `__new_loan_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`loan_id` integer NOT NULL,
	`sequence` integer NOT NULL,
	`type` text NOT NULL,
	`value_date` text NOT NULL,
	`booking_date` text NOT NULL,
	`amount` integer NOT NULL,
	`event` text NOT NULL,
	`receipt_number` text,
	`channel` text NOT NULL,
	`note` text NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`loan_id`) REFERENCES `loan`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_loan_event`("id", "loan_id", "sequence", "type", "value_date", "booking_date", "amount", "event", "receipt_number", "channel", "note", "created_by", "created_at") SELECT "id", "loan_id", "sequence", "type", "value_date", "booking_date", "amount", "event", "receipt_number", "channel", "note", "created_by", "created_at" FROM `loan_event`;--> statement-breakpoint
DROP TABLE `loan_event`;--> statement-breakpoint
ALTER TABLE `__new_loan_event` RENAME TO `loan_event`;--> statement-breakpoint
CREATE UNIQUE INDEX `loan_event_receipt_number_unique` ON `loan_event` (`receipt_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `loan_event_sequence` ON `loan_event` (`loan_id`,`sequence`);--> statement-breakpoint
CREATE TRIGGER loan_event_no_update BEFORE UPDATE ON loan_event BEGIN SELECT RAISE(ABORT, 'loan_event is append only'); END;
--> statement-breakpoint
CREATE TRIGGER loan_event_no_delete BEFORE DELETE ON loan_event BEGIN SELECT RAISE(ABORT, 'loan_event is append only'); END;
--> statement-breakpoint
-- The published rates up to this release, as the People's Bank has the National Interbank Funding Center publish them.
INSERT INTO `lpr_rate` (`published_on`, `one_year`, `five_year`, `source`, `state`, `requested_at`) VALUES
  ('2019-08-20', '4.25', '4.85', '全国银行间同业拆借中心公告', 'in_force', '2019-08-20T01:00:00.000Z'),
  ('2019-09-20', '4.2', '4.85', '全国银行间同业拆借中心公告', 'in_force', '2019-09-20T01:00:00.000Z'),
  ('2019-11-20', '4.15', '4.8', '全国银行间同业拆借中心公告', 'in_force', '2019-11-20T01:00:00.000Z'),
  ('2020-02-20', '4.05', '4.75', '全国银行间同业拆借中心公告', 'in_force', '2020-02-20T01:00:00.000Z'),
  ('2020-04-20', '3.85', '4.65', '全国银行间同业拆借中心公告', 'in_force', '2020-04-20T01:00:00.000Z'),
  ('2021-12-20', '3.8', '4.65', '全国银行间同业拆借中心公告', 'in_force', '2021-12-20T01:00:00.000Z'),
  ('2022-01-20', '3.7', '4.6', '全国银行间同业拆借中心公告', 'in_force', '2022-01-20T01:00:00.000Z'),
  ('2022-05-20', '3.7', '4.45', '全国银行间同业拆借中心公告', 'in_force', '2022-05-20T01:00:00.000Z'),
  ('2022-08-22', '3.65', '4.3', '全国银行间同业拆借中心公告', 'in_force', '2022-08-22T01:00:00.000Z'),
  ('2023-06-20', '3.55', '4.2', '全国银行间同业拆借中心公告', 'in_force', '2023-06-20T01:00:00.000Z'),
  ('2023-08-21', '3.45', '4.2', '全国银行间同业拆借中心公告', 'in_force', '2023-08-21T01:00:00.000Z'),
  ('2024-02-20', '3.45', '3.95', '全国银行间同业拆借中心公告', 'in_force', '2024-02-20T01:00:00.000Z'),
  ('2024-07-22', '3.35', '3.85', '全国银行间同业拆借中心公告', 'in_force', '2024-07-22T01:00:00.000Z'),
  ('2024-10-21', '3.1', '3.6', '全国银行间同业拆借中心公告', 'in_force', '2024-10-21T01:00:00.000Z'),
  ('2025-05-20', '3', '3.5', '全国银行间同业拆借中心公告', 'in_force', '2025-05-20T01:00:00.000Z'),
  ('2025-06-20', '3', '3.5', '全国银行间同业拆借中心公告', 'in_force', '2025-06-20T01:00:00.000Z'),
  ('2025-07-21', '3', '3.5', '全国银行间同业拆借中心公告', 'in_force', '2025-07-21T01:00:00.000Z'),
  ('2026-06-22', '3', '3.5', '全国银行间同业拆借中心公告', 'in_force', '2026-06-22T01:00:00.000Z');
