CREATE TABLE `own_role` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`grants` text NOT NULL,
	`retired_at` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `own_role_name_unique` ON `own_role` (`name`);--> statement-breakpoint
ALTER TABLE `user` ADD `own_role_id` integer REFERENCES own_role(id);