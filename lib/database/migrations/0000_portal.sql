CREATE TABLE "appointment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"schedule_id" uuid NOT NULL,
	"start_at" timestamp with time zone NOT NULL,
	"end_at" timestamp with time zone NOT NULL,
	"citizen_id" uuid NOT NULL,
	"service_type" text NOT NULL,
	"status" text NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"reason" "bytea" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"action" text NOT NULL,
	"schedule_id" uuid,
	"entity_id" uuid
);
--> statement-breakpoint
CREATE TABLE "citizen" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number_lookup" "bytea" NOT NULL,
	"number_lookup_key" text NOT NULL,
	"number_encrypted" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"citizen_id" uuid NOT NULL,
	"answers" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "login_attempt" (
	"state_hash" "bytea" PRIMARY KEY NOT NULL,
	"browser_hash" "bytea" NOT NULL,
	"checks" "bytea" NOT NULL,
	"assurance" text NOT NULL,
	"locale" text NOT NULL,
	"return_to" text NOT NULL,
	"fresh_login" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "logout_token" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opening_hours" (
	"practice_slug" text NOT NULL,
	"weekday" smallint NOT NULL,
	"opens_at" time NOT NULL,
	"closes_at" time NOT NULL,
	CONSTRAINT "opening_hours_practice_slug_weekday_pk" PRIMARY KEY("practice_slug","weekday")
);
--> statement-breakpoint
CREATE TABLE "patient" (
	"citizen_id" uuid PRIMARY KEY NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"birth_date" date NOT NULL,
	"practitioner_id" uuid
);
--> statement-breakpoint
CREATE TABLE "practice" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"municipality" text NOT NULL,
	"address" text NOT NULL,
	"postal_code" text NOT NULL,
	"postal_place" text NOT NULL,
	"phone" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practitioner" (
	"id" uuid PRIMARY KEY NOT NULL,
	"practice_slug" text NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"speaks_sami" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schedule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"practitioner_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schedule_rule" (
	"schedule_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"starts_at" time NOT NULL,
	"ends_at" time NOT NULL,
	"service_type" text NOT NULL,
	"slot_minutes" smallint NOT NULL,
	CONSTRAINT "schedule_rule_schedule_id_weekday_starts_at_pk" PRIMARY KEY("schedule_id","weekday","starts_at")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"reference_hash" "bytea" PRIMARY KEY NOT NULL,
	"citizen_id" uuid NOT NULL,
	"sid" text,
	"browser_hash" "bytea" NOT NULL,
	"subject" text NOT NULL,
	"assurance" text NOT NULL,
	"amr" text[] NOT NULL,
	"auth_time" timestamp with time zone NOT NULL,
	"locale" text NOT NULL,
	"id_token" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text
);
--> statement-breakpoint
CREATE TABLE "slot" (
	"schedule_id" uuid NOT NULL,
	"start_at" timestamp with time zone NOT NULL,
	"end_at" timestamp with time zone NOT NULL,
	"practice_slug" text NOT NULL,
	"service_type" text NOT NULL,
	"status" text DEFAULT 'free' NOT NULL,
	"held_by" uuid,
	"held_until" timestamp with time zone,
	CONSTRAINT "slot_schedule_id_start_at_pk" PRIMARY KEY("schedule_id","start_at"),
	CONSTRAINT "slot_ends_after_start" CHECK (end_at > start_at)
);
--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_citizen_id_citizen_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_citizen_id_citizen_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_hours" ADD CONSTRAINT "opening_hours_practice_slug_practice_slug_fk" FOREIGN KEY ("practice_slug") REFERENCES "public"."practice"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient" ADD CONSTRAINT "patient_citizen_id_citizen_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient" ADD CONSTRAINT "patient_practitioner_id_practitioner_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practitioner" ADD CONSTRAINT "practitioner_practice_slug_practice_slug_fk" FOREIGN KEY ("practice_slug") REFERENCES "public"."practice"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_practitioner_id_practitioner_id_fk" FOREIGN KEY ("practitioner_id") REFERENCES "public"."practitioner"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schedule_rule" ADD CONSTRAINT "schedule_rule_schedule_id_schedule_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."schedule"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_citizen_id_citizen_id_fk" FOREIGN KEY ("citizen_id") REFERENCES "public"."citizen"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appointment_slot_once" ON "appointment" USING btree ("schedule_id","start_at") WHERE status = 'booked';--> statement-breakpoint
CREATE UNIQUE INDEX "appointment_kind_once" ON "appointment" USING btree ("citizen_id","service_type") WHERE status = 'booked';--> statement-breakpoint
CREATE UNIQUE INDEX "appointment_idempotency" ON "appointment" USING btree ("citizen_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "appointment_of_citizen" ON "appointment" USING btree ("citizen_id","start_at");--> statement-breakpoint
CREATE INDEX "audit_event_of_patient" ON "audit_event" USING btree ("patient_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "citizen_number_lookup" ON "citizen" USING btree ("number_lookup");--> statement-breakpoint
CREATE INDEX "draft_of_citizen" ON "draft" USING btree ("citizen_id");--> statement-breakpoint
CREATE INDEX "draft_by_age" ON "draft" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "login_attempt_by_age" ON "login_attempt" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "login_attempt_by_browser" ON "login_attempt" USING btree ("browser_hash");--> statement-breakpoint
CREATE INDEX "logout_token_by_age" ON "logout_token" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "schedule_practitioner" ON "schedule" USING btree ("practitioner_id");--> statement-breakpoint
CREATE INDEX "session_by_sid" ON "session" USING btree ("sid");--> statement-breakpoint
CREATE INDEX "session_by_subject" ON "session" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "session_by_browser" ON "session" USING btree ("browser_hash");--> statement-breakpoint
CREATE INDEX "session_by_age" ON "session" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "slot_free_by_schedule" ON "slot" USING btree ("schedule_id","service_type","start_at") WHERE status = 'free';--> statement-breakpoint
CREATE INDEX "slot_free_by_practice" ON "slot" USING btree ("practice_slug","service_type","start_at") WHERE status = 'free';