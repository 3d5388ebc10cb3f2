CREATE TABLE "login_asked" (
	"browser_hash" "bytea" PRIMARY KEY NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"with_token" boolean NOT NULL
);
--> statement-breakpoint
DROP INDEX "login_attempt_by_browser";--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "name" "bytea";--> statement-breakpoint
CREATE INDEX "login_asked_by_age" ON "login_asked" USING btree ("asked_at");