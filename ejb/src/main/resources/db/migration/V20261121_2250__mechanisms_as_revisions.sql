-- A mechanism is a profile with a history: every change is a new revision with the whole profile, who made it, when and why.
create table mechanism_revision (
    mechanism text not null references mechanism,
    revision  int not null,
    made_at   timestamptz not null,
    made_by   uuid references person,
    reason    text not null,
    profile   jsonb not null,
    primary key (mechanism, revision)
);

insert into mechanism_revision (mechanism, revision, made_at, reason, profile)
select m.key, 1, now(), 'Shipped with the product', jsonb_build_object(
    'key', m.key, 'name', m.name, 'symbolHint', m.symbol_hint,
    'calendar', jsonb_build_object('zone', m.zone, 'workingDays', '["MONDAY","TUESDAY","WEDNESDAY","THURSDAY","FRIDAY"]'::jsonb, 'closing', '17:00', 'holidays', '[]'::jsonb),
    'members', (select jsonb_agg(jsonb_build_object('state', s.state, 'name', s.name) order by s.name) from member s where s.mechanism = m.key),
    'reportTypes', (select jsonb_agg(jsonb_build_object('key', t.key, 'name', t.name, 'route', t.route) order by t.name) from report_type t where t.mechanism = m.key))
from mechanism m;

alter table mechanism add column revision int not null default 1;
alter table mechanism drop column name, drop column zone, drop column symbol_hint;

-- What remains of these is a register of every state and type that a mechanism ever had: accounts and reports refer to it.
alter table member drop column name;
alter table report_type drop column name, drop column route;

create function revision_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'A revision of a mechanism is kept: it is neither changed nor removed.';
end $$;
create trigger revision_is_kept before update or delete on mechanism_revision for each row execute function revision_is_kept();
