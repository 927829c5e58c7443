-- History is appended, never edited: the database itself refuses.
CREATE TRIGGER loan_event_no_update BEFORE UPDATE ON loan_event BEGIN SELECT RAISE(ABORT, 'loan_event is append only'); END;
--> statement-breakpoint
CREATE TRIGGER loan_event_no_delete BEFORE DELETE ON loan_event BEGIN SELECT RAISE(ABORT, 'loan_event is append only'); END;
--> statement-breakpoint
CREATE TRIGGER voucher_no_update BEFORE UPDATE ON voucher BEGIN SELECT RAISE(ABORT, 'voucher is append only'); END;
--> statement-breakpoint
CREATE TRIGGER voucher_no_delete BEFORE DELETE ON voucher BEGIN SELECT RAISE(ABORT, 'voucher is append only'); END;
--> statement-breakpoint
CREATE TRIGGER voucher_line_no_update BEFORE UPDATE ON voucher_line BEGIN SELECT RAISE(ABORT, 'voucher_line is append only'); END;
--> statement-breakpoint
CREATE TRIGGER voucher_line_no_delete BEFORE DELETE ON voucher_line BEGIN SELECT RAISE(ABORT, 'voucher_line is append only'); END;
--> statement-breakpoint
CREATE TRIGGER application_step_no_update BEFORE UPDATE ON application_step BEGIN SELECT RAISE(ABORT, 'application_step is append only'); END;
--> statement-breakpoint
CREATE TRIGGER application_step_no_delete BEFORE DELETE ON application_step BEGIN SELECT RAISE(ABORT, 'application_step is append only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append only'); END;
--> statement-breakpoint
CREATE TRIGGER product_version_no_update BEFORE UPDATE ON product_version BEGIN SELECT RAISE(ABORT, 'product_version is append only'); END;
--> statement-breakpoint
CREATE TRIGGER product_version_no_delete BEFORE DELETE ON product_version BEGIN SELECT RAISE(ABORT, 'product_version is append only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_anchor_no_update BEFORE UPDATE ON audit_anchor BEGIN SELECT RAISE(ABORT, 'audit_anchor is append only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_anchor_no_delete BEFORE DELETE ON audit_anchor BEGIN SELECT RAISE(ABORT, 'audit_anchor is append only'); END;
