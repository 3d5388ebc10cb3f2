CREATE TABLE "login_start" (
	"address_hash" "bytea" NOT NULL,
	"minute" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "login_start_address_hash_minute_pk" PRIMARY KEY("address_hash","minute")
);
--> statement-breakpoint
CREATE INDEX "login_start_by_age" ON "login_start" USING btree ("minute");