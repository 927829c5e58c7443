ALTER TABLE `loan` ADD `annual_rate` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `loan_request` ADD `payload` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `loan_request` ADD `channel` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `loan` SET `annual_rate` = json_extract(`terms`, '$.annualRate');--> statement-breakpoint
-- What waits or was decided before keeps its meaning: the event that it proposed.
UPDATE `loan_request` SET `payload` = CASE `kind`
  WHEN 'reversal' THEN json_object('type', 'reverse', 'valueDate', substr(`requested_at`, 1, 10), 'target', `target_sequence`)
  ELSE json_object('type', 'refund', 'valueDate', substr(`requested_at`, 1, 10), 'amount', `amount`)
END;
