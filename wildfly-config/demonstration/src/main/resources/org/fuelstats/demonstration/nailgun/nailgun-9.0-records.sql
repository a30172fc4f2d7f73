-- What Nailgun 9.0 records, and the master node's settings.
create type action_type as enum ('http_request', 'nailgun_task');
create table action_logs (id serial primary key, actor_id varchar(64), action_group varchar(64) not null, action_name varchar(64) not null, action_type action_type not null,
  start_timestamp timestamp not null, end_timestamp timestamp, is_sent boolean default false, additional_info json not null default '{}', cluster_id integer, task_uuid varchar(36));
create table master_node_settings (id serial primary key, master_node_uid varchar(36) not null, settings json default '{}');
create table simulated_nailgun (made_at timestamp not null default (now() at time zone 'utc'));

insert into releases (name, version, operating_system, attributes_metadata) values
  ('Mitaka on Ubuntu 14.04', 'mitaka-9.0', 'Ubuntu', '{"editable": {"common": {"debug": {"value": false}, "libvirt_type": {"value": "kvm"}}}}'),
  ('Mitaka on Ubuntu+UCA 14.04', 'mitaka-9.0', 'Ubuntu', '{"editable": {"common": {"debug": {"value": false}, "libvirt_type": {"value": "kvm"}}}}');
insert into network_groups (name, cidr, gateway) values ('fuelweb_admin', '10.20.0.0/24', '10.20.0.1');
insert into ip_addr_ranges (network_group_id, first, last) values (1, '10.20.0.3', '10.20.0.254');
insert into simulated_nailgun default values;
