-- What for: who represents or accompanies whom (§ 13 SGB X), so that callbacks and letters reach the right one. Personal data of two people: deleted by the nightly job 90 days after it ended, by its last day, a revocation or a refusal (retention class "representatives", ForgettingJob); one without an end stays until it ends or is deleted by hand.
create table representation (
  id uuid primary key,
  office_id uuid not null references office (id),
  kind text not null,
  person_name text not null,
  person_key text not null, -- the name, folded, to find it by
  person_unit text,
  person_number text,
  name text not null,
  organisation text,
  number text,
  email text,
  address text,
  proof_since date,
  valid_from date not null,
  valid_until date, -- itself outside
  revoked_on date,
  ends_on date, -- the earliest of all ends
  entered_at timestamptz not null,
  entered_by text not null
);
create index representation_by_unit on representation (office_id, person_unit);
create index representation_by_person_number on representation (office_id, person_number);
create index representation_by_number on representation (office_id, number);
create index representation_by_end on representation (office_id, ends_on);

-- What for: that the office turned somebody away, with the law, the reason and the day of the written notices (§ 13 (5) to (7) SGB X). Personal: deleted with the representation.
create table representation_refusal (
  representation_id uuid primary key references representation (id) on delete cascade,
  basis text not null,
  reason text not null,
  refused_on date not null,
  refused_by text not null,
  notices_sent_on date
);
