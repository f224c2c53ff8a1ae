-- The rule that a signing began with, and the chair's word where it stopped the draft.
create table signing (
    step uuid primary key references step,
    rule text not null check (rule in ('dissent-noted', 'all', 'majority'))
);
insert into signing (step, rule) select id, 'dissent-noted' from step where type = 'sign-off';

create table signing_release (
    step        uuid primary key references signing,
    reason      text not null,
    released_at timestamptz not null,
    released_by uuid not null references person
);
create trigger signing_is_kept before update or delete on signing for each row execute function record_is_kept();
create trigger signing_release_is_kept before update or delete on signing_release for each row execute function record_is_kept();
