CREATE TABLE `customer` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`pinyin` text NOT NULL,
	`initials` text NOT NULL,
	`identity_type` text NOT NULL,
	`identity_number` text NOT NULL,
	`phone` text NOT NULL,
	`address` text NOT NULL,
	`legal_representative` text NOT NULL,
	`occupation` text NOT NULL,
	`bank_name` text NOT NULL,
	`bank_account_name` text NOT NULL,
	`bank_account` text NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `customer_number_unique` ON `customer` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `customer_identity_number_unique` ON `customer` (`identity_number`);--> statement-breakpoint
CREATE INDEX `customer_name` ON `customer` (`name`);--> statement-breakpoint
CREATE INDEX `customer_initials` ON `customer` (`initials`);--> statement-breakpoint
CREATE TABLE `related_person` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`customer_id` integer NOT NULL,
	`name` text NOT NULL,
	`relation` text NOT NULL,
	`identity_number` text NOT NULL,
	`phone` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `related_person_customer` ON `related_person` (`customer_id`);--> statement-breakpoint
CREATE TABLE `application` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`customer_id` integer NOT NULL,
	`product_version_id` integer NOT NULL,
	`amount` integer NOT NULL,
	`months` integer NOT NULL,
	`annual_rate` text NOT NULL,
	`purpose` text NOT NULL,
	`repayment_source` text NOT NULL,
	`guarantee` text NOT NULL,
	`guarantee_detail` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_version_id`) REFERENCES `product_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_number_unique` ON `application` (`number`);--> statement-breakpoint
CREATE INDEX `application_state` ON `application` (`state`);--> statement-breakpoint
CREATE INDEX `application_customer` ON `application` (`customer_id`);--> statement-breakpoint
CREATE TABLE `application_step` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`application_id` integer NOT NULL,
	`stage` text NOT NULL,
	`outcome` text NOT NULL,
	`opinion` text NOT NULL,
	`detail` text NOT NULL,
	`user_id` integer NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `application_step_application` ON `application_step` (`application_id`);--> statement-breakpoint
CREATE TABLE `contract` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`application_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`state` text NOT NULL,
	`terms` text NOT NULL,
	`document_id` integer NOT NULL,
	`signed_on` text,
	`signed_by` integer,
	`void_reason` text,
	`created_by` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contract_number_unique` ON `contract` (`number`);--> statement-breakpoint
CREATE INDEX `contract_application` ON `contract` (`application_id`);--> statement-breakpoint
CREATE TABLE `disbursement` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contract_id` integer NOT NULL,
	`state` text NOT NULL,
	`amount` integer NOT NULL,
	`value_date` text NOT NULL,
	`payee_name` text NOT NULL,
	`payee_bank` text NOT NULL,
	`payee_account` text NOT NULL,
	`note` text NOT NULL,
	`requested_by` integer NOT NULL,
	`requested_at` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`decision_note` text,
	FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `disbursement_state` ON `disbursement` (`state`);--> statement-breakpoint
CREATE INDEX `disbursement_contract` ON `disbursement` (`contract_id`);--> statement-breakpoint
CREATE TABLE `document` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`subject_id` integer NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`content` blob NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` text NOT NULL,
	`voided_at` text
);
--> statement-breakpoint
CREATE INDEX `document_subject` ON `document` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `product` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`retired_at` text,
	`current_version` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_code_unique` ON `product` (`code`);--> statement-breakpoint
CREATE TABLE `product_version` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`product_id` integer NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`terms` text NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `product`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_version_number` ON `product_version` (`product_id`,`version`);--> statement-breakpoint
CREATE TABLE `loan` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`contract_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`product_name` text NOT NULL,
	`terms` text NOT NULL,
	`guarantee` text NOT NULL,
	`manager_id` integer NOT NULL,
	`created_at` text NOT NULL,
	`status` text NOT NULL,
	`projected_to` text NOT NULL,
	`principal` integer NOT NULL,
	`disbursed_on` text NOT NULL,
	`matures_on` text NOT NULL,
	`outstanding_principal` integer NOT NULL,
	`credit` integer NOT NULL,
	`settled_on` text,
	FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`manager_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `loan_number_unique` ON `loan` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `loan_contract_id_unique` ON `loan` (`contract_id`);--> statement-breakpoint
CREATE INDEX `loan_status` ON `loan` (`status`);--> statement-breakpoint
CREATE INDEX `loan_customer` ON `loan` (`customer_id`);--> statement-breakpoint
CREATE TABLE `loan_event` (
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
	FOREIGN KEY (`loan_id`) REFERENCES `loan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `loan_event_receipt_number_unique` ON `loan_event` (`receipt_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `loan_event_sequence` ON `loan_event` (`loan_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `loan_instalment` (
	`loan_id` integer NOT NULL,
	`period` integer NOT NULL,
	`due_on` text NOT NULL,
	`effective_due_on` text NOT NULL,
	`principal_due` integer NOT NULL,
	`interest_due` integer NOT NULL,
	`fee_due` integer NOT NULL,
	`principal_paid` integer NOT NULL,
	`interest_paid` integer NOT NULL,
	`fee_paid` integer NOT NULL,
	`settled_on` text,
	PRIMARY KEY(`loan_id`, `period`),
	FOREIGN KEY (`loan_id`) REFERENCES `loan`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `loan_instalment_due` ON `loan_instalment` (`effective_due_on`);--> statement-breakpoint
CREATE TABLE `loan_request` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`loan_id` integer NOT NULL,
	`kind` text NOT NULL,
	`target_sequence` integer,
	`amount` integer NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`requested_by` integer NOT NULL,
	`requested_at` text NOT NULL,
	`decided_by` integer,
	`decided_at` text,
	`decision_note` text,
	FOREIGN KEY (`loan_id`) REFERENCES `loan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`requested_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `loan_request_state` ON `loan_request` (`state`);--> statement-breakpoint
CREATE INDEX `loan_request_loan` ON `loan_request` (`loan_id`);--> statement-breakpoint
CREATE TABLE `voucher` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`number` text NOT NULL,
	`booking_date` text NOT NULL,
	`loan_id` integer,
	`event_sequence` integer,
	`summary` text NOT NULL,
	`created_by` integer NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`loan_id`) REFERENCES `loan`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `voucher_number_unique` ON `voucher` (`number`);--> statement-breakpoint
CREATE INDEX `voucher_loan` ON `voucher` (`loan_id`);--> statement-breakpoint
CREATE INDEX `voucher_date` ON `voucher` (`booking_date`);--> statement-breakpoint
CREATE TABLE `voucher_line` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`voucher_id` integer NOT NULL,
	`loan_id` integer NOT NULL,
	`account` text NOT NULL,
	`debit` integer NOT NULL,
	`credit` integer NOT NULL,
	FOREIGN KEY (`voucher_id`) REFERENCES `voucher`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `voucher_line_voucher` ON `voucher_line` (`voucher_id`);--> statement-breakpoint
CREATE INDEX `voucher_line_loan` ON `voucher_line` (`loan_id`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`actor_id` integer,
	`actor_name` text NOT NULL,
	`actor_role` text NOT NULL,
	`action` text NOT NULL,
	`outcome` text NOT NULL,
	`subject_type` text,
	`subject_id` integer,
	`summary` text NOT NULL,
	`before` text,
	`after` text,
	`address` text NOT NULL,
	`request_id` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject_type`,`subject_id`);--> statement-breakpoint
CREATE TABLE `audit_anchor` (
	`day` text PRIMARY KEY NOT NULL,
	`audit_id` integer NOT NULL,
	`hash` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `company` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`credit_code` text NOT NULL,
	`address` text NOT NULL,
	`phone` text NOT NULL,
	`legal_representative` text NOT NULL,
	`bank_name` text NOT NULL,
	`bank_account` text NOT NULL,
	`is_demo` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`key` text PRIMARY KEY NOT NULL,
	`action` text NOT NULL,
	`actor_id` integer NOT NULL,
	`input_hash` text NOT NULL,
	`result` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sequence` (
	`kind` text NOT NULL,
	`scope` text NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sequence_kind_scope` ON `sequence` (`kind`,`scope`);--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ended_at` text,
	`address` text NOT NULL,
	`user_agent` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_attempt` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`username` text NOT NULL,
	`address` text NOT NULL,
	`at` text NOT NULL,
	`is_success` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_attempt_username` ON `sign_in_attempt` (`username`,`at`);--> statement-breakpoint
CREATE INDEX `sign_in_attempt_address` ON `sign_in_attempt` (`address`,`at`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL,
	`must_change_password` integer NOT NULL,
	`disabled_at` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_username_unique` ON `user` (`username`);