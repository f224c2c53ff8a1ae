-- What is said beside the agreed text: dissents of experts, reservations and interpretative statements of states.
create table statement (
    id         uuid primary key,
    report     uuid not null references report,
    number     integer not null,
    kind       text not null check (kind in ('dissent', 'reservation', 'interpretation')),
    state      text,
    author     uuid not null references person,
    -- The paragraph's permanent id, or null for the whole; on_text is what it said when this was written.
    paragraph  uuid,
    on_text    text,
    version    integer not null,
    text       text not null,
    -- The sign-off with which an expert gave it instead of a signature, or null.
    step       uuid references step,
    written_at timestamptz not null,
    unique (report, number),
    check ((kind = 'dissent') = (state is null))
);

-- It is printed once its own author has cleared it, and not any more once it is withdrawn.
create table statement_act (
    statement uuid not null references statement,
    act       text not null check (act in ('cleared', 'withdrawn')),
    done_at   timestamptz not null,
    done_by   uuid not null references person,
    primary key (statement, act)
);

-- Until now a dissent was the text of a signature; that of the last round was printed.
insert into statement (id, report, number, kind, author, version, text, step, written_at)
select s.id, s.report, row_number() over (partition by s.report order by s.given_at), 'dissent', s.person, 0, s.text, s.step, s.given_at
from signature s where s.stance = 'dissent' and s.text is not null;
insert into statement_act (statement, act, done_at, done_by)
select s.id, 'cleared', s.given_at, s.person from signature s where s.stance = 'dissent' and s.text is not null;
insert into statement_act (statement, act, done_at, done_by)
select s.id, 'withdrawn', later.opened_at, s.person
from signature s join lateral (select opened_at from step where report = s.report and type = 'sign-off' and opened_at > s.given_at order by opened_at limit 1) later on true
where s.stance = 'dissent' and s.text is not null;
alter table signature drop column text;

create trigger statement_is_kept before update or delete on statement for each row execute function record_is_kept();
create trigger statement_act_is_kept before update or delete on statement_act for each row execute function record_is_kept();
