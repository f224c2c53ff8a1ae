-- The register of holds: what a position "hold" adds to a position, and what became of it. A hold that was taken before there
-- was a register has no row here: it stands in the way as it did, and no clock stands still for it.
create table hold (
    position uuid primary key references position,
    until    timestamptz not null,
    joins    uuid references hold,
    ended_at timestamptz,
    ending   text check (ending in ('released', 'followed', 'lapsed')),
    check ((ended_at is null) = (ending is null)),
    check (ending <> 'lapsed' or ended_at = until)
);
create index hold_until on hold (until) where ended_at is null;

create table hold_extension (
    id          bigint generated always as identity primary key,
    position    uuid not null references hold,
    before      timestamptz not null,
    until       timestamptz not null check (until > before),
    reason      text not null,
    extended_at timestamptz not null check (extended_at < before),
    extended_by uuid not null references person
);
create index hold_extension_position on hold_extension (position, id);

create function hold_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ended_at is not null or (new.position, new.joins) is distinct from (old.position, old.joins) then
        raise exception 'A hold is kept as it was put; once it has ended it is neither changed nor removed.';
    end if;
    return new;
end $$;
create trigger hold_is_kept before update or delete on hold for each row execute function hold_is_kept();

-- While the clock of a decision stands still it has no end; the end that it had waits here.
alter table decision add column stands_since timestamptz, add column stood_before timestamptz,
    add check ((stands_since is null) = (stood_before is null)), add check (stands_since is null or expires_at is null);

create table decision_pause (
    id       bigint generated always as identity primary key,
    decision uuid not null references decision,
    since    timestamptz not null,
    until    timestamptz not null check (until >= since),
    before   timestamptz not null check (before > since),
    after    timestamptz not null check (after > until)
);
create index decision_pause_decision on decision_pause (decision, id);
