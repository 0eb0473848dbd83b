-- Who hears in whose place, and since when: a delegation ends by itself, a handover never does.
CREATE TABLE "absences" (
    "id" SERIAL NOT NULL,
    "from_address" TEXT NOT NULL,
    "to_address" TEXT NOT NULL,
    "starts" TEXT NOT NULL,
    "ends" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "receipt" JSONB,

    CONSTRAINT "absences_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "absences_from_address_idx" ON "absences"("from_address");

-- The task of last year's plan this one goes on from.
ALTER TABLE "tasks" ADD COLUMN "carried_from" TEXT;

CREATE UNIQUE INDEX "tasks_carried_from_key" ON "tasks"("carried_from");
