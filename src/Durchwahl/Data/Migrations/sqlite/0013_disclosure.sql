-- What for: the register of freedom-of-information requests; nothing in it says who asked. Kept as long as the office; no job deletes.
create table disclosure_request (
  id text primary key,
  office_id text not null references office (id),
  number text not null,
  subject text not null,
  received_on text not null,
  law text not null,
  elsewhere text,
  is_public integer not null,
  legal_promise text references promise (id),
  target_promise text references promise (id),
  unique (office_id, number)
) strict;
create index disclosure_request_by_day on disclosure_request (office_id, received_on);

-- What for: what happened to a request. Kept with it.
create table disclosure_step (
  request_id text not null references disclosure_request (id),
  position integer not null,
  happened_on text not null,
  what text not null,
  note text,
  reasons text not null, -- JSON list
  fee_cents integer,
  primary key (request_id, position)
) strict;

-- What for: who asked, to answer. Personal data: deleted by the nightly job one year after the request ended.
create table disclosure_applicant (
  request_id text primary key references disclosure_request (id),
  name text,
  address text,
  email text,
  wording text -- the request as it came in
) strict;

-- What for: answers that the public may read. Kept until an officer takes one back.
create table disclosure_document (
  id text primary key,
  request_id text not null references disclosure_request (id),
  title text not null,
  content blob not null, -- PDF
  added_at text not null,
  added_by text not null
) strict;
create index disclosure_document_by_request on disclosure_document (request_id);
