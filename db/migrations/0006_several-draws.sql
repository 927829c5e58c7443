ALTER TABLE `disbursement` ADD `event_sequence` integer;--> statement-breakpoint
ALTER TABLE `loan` ADD `undrawn` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `disbursement` SET `event_sequence` = 1 WHERE `state` = 'released';
