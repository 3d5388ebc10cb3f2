CREATE TABLE "job_run" (
	"job" text PRIMARY KEY NOT NULL,
	"last_run_at" timestamp with time zone NOT NULL,
	"last_success_at" timestamp with time zone,
	"last_rows" bigint NOT NULL,
	"failures" bigint NOT NULL
);
