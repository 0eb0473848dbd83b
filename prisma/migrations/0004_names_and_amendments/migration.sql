-- What supervisors said printed names mean, append-only: the newest choice of a name that is not for one plan only is its alias.
CREATE TABLE "name_choices" (
    "id" SERIAL NOT NULL,
    "plan_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "once" BOOLEAN NOT NULL DEFAULT false,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "name_choices_pkey" PRIMARY KEY ("id")
);

-- Later documents taken over into a plan before its launch. `draft` is the later document alone; what it made of the plan is with its document.
CREATE TABLE "amendments" (
    "id" SERIAL NOT NULL,
    "plan_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "replaced_id" TEXT NOT NULL,
    "document_number" TEXT,
    "effective" TEXT,
    "draft" JSONB NOT NULL,
    "difference" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "amendments_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "name_choices_name_id_idx" ON "name_choices"("name", "id");
CREATE INDEX "name_choices_plan_id_idx" ON "name_choices"("plan_id");
CREATE INDEX "amendments_plan_id_idx" ON "amendments"("plan_id");
CREATE UNIQUE INDEX "amendments_document_id_key" ON "amendments"("document_id");

ALTER TABLE "name_choices" ADD CONSTRAINT "name_choices_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
