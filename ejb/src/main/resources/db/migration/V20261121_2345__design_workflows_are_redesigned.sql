-- The model that a report travels: it stays on its own when the workflow is redesigned.
alter table step add column model text;
update step s set model = p.proc_def_id_ from act_hi_procinst p where p.business_key_ = s.report::text;
create index step_model on step (model, element);

-- Routes that were under way before belong to their mechanisms as well.
update act_ru_execution e set tenant_id_ = r.mechanism from act_ru_execution root join report r on r.id::text = root.business_key_ where e.proc_inst_id_ = root.id_;
update act_ru_task t set tenant_id_ = e.tenant_id_ from act_ru_execution e where t.execution_id_ = e.id_;
update act_ru_job j set tenant_id_ = e.tenant_id_ from act_ru_execution e where j.process_instance_id_ = e.id_;

-- Who published which model, and why. The models are the engine's; a shipped one has no row.
create table workflow_publication (
    model        text primary key,
    mechanism    text not null references mechanism,
    workflow     text not null,
    sha256       text not null,
    reason       text not null,
    published_by uuid not null references person,
    published_at timestamptz not null
);
create index workflow_publication_of on workflow_publication (mechanism, workflow);

create table workflow_draft (
    id          uuid primary key,
    mechanism   text not null references mechanism,
    workflow    text not null,
    title       text not null,
    base        text not null,
    xml         text not null,
    revision    integer not null,
    opened_at   timestamptz not null,
    opened_by   uuid not null references person,
    changed_at  timestamptz not null,
    changed_by  uuid not null references person,
    recorded_at timestamptz not null,
    closed_at   timestamptz
);
create index workflow_draft_open on workflow_draft (mechanism) where closed_at is null;
