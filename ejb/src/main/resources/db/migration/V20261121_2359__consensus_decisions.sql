-- One round put up for decision: the text, the rule and the members as they were when it was opened, and how it ended.
create table decision (
    id           uuid primary key,
    report       uuid not null references report,
    step         uuid not null references step,
    version      integer not null,
    content_hash text not null,
    rule         text not null,
    members      text not null,
    body         text,
    opened_at    timestamptz not null,
    expires_at   timestamptz,
    closed_at    timestamptz,
    outcome      text check (outcome in ('adopted', 'issued-with-dissent', 'escalated', 'not-adopted', 'taken-back')),
    ending       text check (ending in ('settled', 'expiry', 'broken', 'taken-back')),
    broken_by    text,
    foreign key (report, version) references version,
    check ((closed_at is null) = (outcome is null) and (outcome is null) = (ending is null)),
    check (ending <> 'expiry' or closed_at = expires_at),
    check (ending = 'expiry' or closed_at is null or expires_at is null or closed_at < expires_at)
);
create unique index decision_open on decision (report) where closed_at is null;
create index decision_due on decision (expires_at) where closed_at is null;
create index decision_report on decision (report, opened_at);

create table decision_extension (
    id          bigint generated always as identity primary key,
    decision    uuid not null references decision,
    before      timestamptz not null,
    until       timestamptz not null check (until > before),
    reason      text not null,
    extended_at timestamptz not null check (extended_at < before),
    extended_by uuid not null references person
);
create index decision_extension_decision on decision_extension (decision, id);

-- What was decided upon never changes, and what is decided stays so.
create function decision_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.closed_at is not null or (new.id, new.report, new.step, new.version, new.content_hash, new.rule, new.members, new.opened_at)
            is distinct from (old.id, old.report, old.step, old.version, old.content_hash, old.rule, old.members, old.opened_at) then
        raise exception 'A decision keeps its text, its rule and its members; once it has ended it is neither changed nor removed.';
    end if;
    return new;
end $$;
create trigger decision_is_kept before update or delete on decision for each row execute function decision_is_kept();

-- What is under decision goes on as it began: by consensus, until the route's own date. What was adopted was adopted by consensus.
insert into decision (id, report, step, version, content_hash, rule, members, opened_at, expires_at, closed_at, outcome, ending)
select gen_random_uuid(), s.report, s.id, s.version, v.content_hash,
       '{"kind":"consensus","period":{"amount":7,"unit":"days"},"endsEarly":true,"failure":{"then":"drafting"}}',
       (select cast(p.profile -> 'members' as text) from mechanism m join mechanism_revision p on p.mechanism = m.key and p.revision = m.revision where m.key = r.mechanism),
       s.opened_at, s.due_at, s.closed_at, case when s.closed_at is not null then 'adopted' end, case when s.closed_at is not null then 'settled' end
from step s join report r on r.id = s.report join version v on v.report = s.report and v.number = s.version
where s.type = 'decide' and (s.closed_at is null or exists (select 1 from step p where p.report = s.report and p.type = 'publish' and p.opened_at >= s.closed_at)
    and not exists (select 1 from step l where l.report = s.report and l.type = 'decide' and l.opened_at > s.opened_at));

-- What proves a decision afterwards: issued when it ends, to the byte; its print is kept among the originals.
create table decision_certificate (
    decision   uuid primary key references decision,
    json       text not null,
    sha256     text not null,
    issued_at  timestamptz not null,
    pdf_sha256 text references original
);
create function certificate_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.pdf_sha256 is not null or (new.decision, new.json, new.sha256, new.issued_at) is distinct from (old.decision, old.json, old.sha256, old.issued_at) then
        raise exception 'A certificate is kept as it was issued.';
    end if;
    return new;
end $$;
create trigger certificate_is_kept before update or delete on decision_certificate for each row execute function certificate_is_kept();
