-- Something that became of an exhibit on which a paragraph rests. Open until somebody confirms the paragraph, or its revision is another.
create table doubt (
    id                 uuid primary key,
    report             uuid not null references report,
    paragraph          uuid not null references paragraph on delete cascade,
    paragraph_revision integer not null,
    exhibit            uuid not null references exhibit,
    kind               text not null,
    raised_at          timestamptz not null,
    settled_at         timestamptz,
    settled_by         uuid references person,
    settled_for        text
);
create index doubt_report on doubt (report) where settled_at is null;
