CREATE TABLE "login_asked" (
	"browser_hash" "bytea" PRIMARY KEY NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"with_token" boolean NOT NULL
);
--> statement-breakpoint
CREATE INDEX "login_asked_by_age" ON "login_asked" USING btree ("asked_at");