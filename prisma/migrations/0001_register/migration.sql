-- CreateTable
CREATE TABLE "documents" (
    "id" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "draft" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plans" (
    "id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT,
    "document_number" TEXT,
    "year" INTEGER,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'drafted',
    "policy" JSONB,
    "cycles" JSONB NOT NULL DEFAULT '[]',
    "launch_date" TEXT,
    "launched_at" TIMESTAMPTZ(3),
    "accepted" JSONB NOT NULL DEFAULT '[]',
    "rehearsal" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "name_settlements" (
    "plan_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,

    CONSTRAINT "name_settlements_pkey" PRIMARY KEY ("plan_id","name")
);

-- CreateTable
CREATE TABLE "tasks" (
    "id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "section" JSONB NOT NULL,
    "draft" JSONB NOT NULL,
    "stage" TEXT NOT NULL DEFAULT 'drafted',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "head" TEXT NOT NULL DEFAULT '',
    "snapshot" JSONB NOT NULL,
    "next_wake_at" TIMESTAMPTZ(3),
    "needs_help" TEXT,
    "left_out" TEXT,

    CONSTRAINT "tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duties" (
    "task_id" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "main" BOOLEAN NOT NULL DEFAULT false,
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "duties_pkey" PRIMARY KEY ("task_id","unit")
);

-- CreateTable
CREATE TABLE "report_cycles" (
    "task_id" TEXT NOT NULL,
    "cycle" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "content" TEXT,
    "progress_class" TEXT,
    "repaired_late" BOOLEAN NOT NULL DEFAULT false,
    "submitted_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_cycles_pkey" PRIMARY KEY ("task_id","cycle")
);

-- CreateTable
CREATE TABLE "submissions" (
    "task_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "cycle" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "progress_class" TEXT NOT NULL,
    "attested_by" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "for" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submissions_pkey" PRIMARY KEY ("task_id","revision")
);

-- CreateTable
CREATE TABLE "instructions" (
    "task_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "leader" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "recorded" BOOLEAN NOT NULL,
    "by" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "instructions_pkey" PRIMARY KEY ("task_id","revision")
);

-- CreateTable
CREATE TABLE "words" (
    "task_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "words_pkey" PRIMARY KEY ("task_id","hash")
);

-- CreateTable
CREATE TABLE "events" (
    "task_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "for" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("task_id","revision")
);

-- CreateTable
CREATE TABLE "lines" (
    "key" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "cycle" TEXT,
    "purpose" TEXT NOT NULL,
    "rung" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "wake_at" TIMESTAMPTZ(3) NOT NULL,
    "due" TEXT,
    "urgent" BOOLEAN NOT NULL,
    "leaving" TEXT NOT NULL,
    "reason" JSONB NOT NULL,
    "standing" BOOLEAN NOT NULL,
    "recorded_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "outcome_at" TIMESTAMPTZ(3),
    "outcome_note" TEXT,

    CONSTRAINT "lines_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "intents" (
    "line_key" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "urgent" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "delivery_id" TEXT,

    CONSTRAINT "intents_pkey" PRIMARY KEY ("line_key")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "round" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "retry_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "provider_id" TEXT,
    "place" JSONB,
    "note" TEXT,

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery_epochs" (
    "channel" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,

    CONSTRAINT "delivery_epochs_pkey" PRIMARY KEY ("channel")
);

-- CreateTable
CREATE TABLE "inbox" (
    "id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "parent_id" TEXT,
    "task_id" TEXT,
    "command" JSONB NOT NULL,
    "words" JSONB,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "lease_until" TIMESTAMPTZ(3),
    "not_before" TIMESTAMPTZ(3),
    "defects" INTEGER NOT NULL DEFAULT 0,
    "needs_help" TEXT,
    "outcome" JSONB,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_links" (
    "hash" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "delivery_id" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "action_links_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "anchor_real" TIMESTAMPTZ(3) NOT NULL,
    "anchor_virtual" TIMESTAMPTZ(3) NOT NULL,
    "seconds_per_day" DOUBLE PRECISION,

    CONSTRAINT "clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_years" (
    "year" INTEGER NOT NULL,
    "holidays" JSONB NOT NULL,
    "make_up_workdays" JSONB NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "calendar_years_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "policies" (
    "version" INTEGER NOT NULL,
    "policy" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policies_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "units" (
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "parent" TEXT,
    "aliases" TEXT[],

    CONSTRAINT "units_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "unit_groups" (
    "name" TEXT NOT NULL,
    "members" TEXT[],

    CONSTRAINT "unit_groups_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "people" (
    "address" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "chat_id" TEXT,
    "phone" TEXT,

    CONSTRAINT "people_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "person_roles" (
    "address" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "scope" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "person_roles_pkey" PRIMARY KEY ("address","kind","scope")
);

-- CreateTable
CREATE TABLE "sessions" (
    "hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "settings" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "documents_sha256_key" ON "documents"("sha256");

-- CreateIndex
CREATE INDEX "tasks_stage_idx" ON "tasks"("stage");

-- CreateIndex
CREATE UNIQUE INDEX "tasks_plan_id_row_key" ON "tasks"("plan_id", "row");

-- CreateIndex
CREATE INDEX "submissions_task_id_cycle_idx" ON "submissions"("task_id", "cycle");

-- CreateIndex
CREATE INDEX "events_at_idx" ON "events"("at");

-- CreateIndex
CREATE UNIQUE INDEX "events_task_id_cause_ordinal_key" ON "events"("task_id", "cause", "ordinal");

-- CreateIndex
CREATE INDEX "lines_task_id_idx" ON "lines"("task_id");

-- CreateIndex
CREATE INDEX "lines_at_idx" ON "lines"("at");

-- CreateIndex
CREATE INDEX "intents_channel_state_not_before_idx" ON "intents"("channel", "state", "not_before");

-- CreateIndex
CREATE INDEX "intents_delivery_id_idx" ON "intents"("delivery_id");

-- CreateIndex
CREATE INDEX "deliveries_channel_state_idx" ON "deliveries"("channel", "state");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_channel_recipient_round_key" ON "deliveries"("channel", "recipient", "round");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_seq_key" ON "inbox"("seq");

-- CreateIndex
CREATE INDEX "inbox_state_task_id_seq_idx" ON "inbox"("state", "task_id", "seq");

-- CreateIndex
CREATE INDEX "inbox_parent_id_idx" ON "inbox"("parent_id");

-- CreateIndex
CREATE INDEX "action_links_task_id_idx" ON "action_links"("task_id");

-- CreateIndex
CREATE UNIQUE INDEX "people_chat_id_key" ON "people"("chat_id");

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "name_settlements" ADD CONSTRAINT "name_settlements_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duties" ADD CONSTRAINT "duties_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_cycles" ADD CONSTRAINT "report_cycles_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "events" ADD CONSTRAINT "events_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lines" ADD CONSTRAINT "lines_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intents" ADD CONSTRAINT "intents_line_key_fkey" FOREIGN KEY ("line_key") REFERENCES "lines"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_roles" ADD CONSTRAINT "person_roles_address_fkey" FOREIGN KEY ("address") REFERENCES "people"("address") ON DELETE CASCADE ON UPDATE CASCADE;
