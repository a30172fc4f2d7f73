-- Tables of Nailgun 9.0, as far as the Nailgun side reads them. JSON is text.
create table releases (id serial primary key, name varchar(100), version varchar(30), operating_system varchar(50), attributes_metadata text, extensions text[]);
create table clusters (id serial primary key, mode varchar(20) not null, status varchar(20) not null, net_provider varchar(20) not null, ui_settings text, name varchar(50) not null,
  release_id integer not null, replaced_deployment_info text, is_customized boolean, fuel_version text, deployment_tasks text, components text, extensions text[], volumes_metadata text,
  roles_metadata text, tags_metadata text);
create table attributes (id serial primary key, cluster_id integer, editable text, generated text);
create table vmware_attributes (id serial primary key, cluster_id integer, editable text);
create table networking_configs (id serial primary key, discriminator varchar(50), cluster_id integer, dns_nameservers text, floating_ranges text, configuration_template text);
create table nova_network_config (id integer primary key, fixed_networks_cidr varchar(25), fixed_networks_vlan_start integer, fixed_network_size integer,
  fixed_networks_amount integer, net_manager varchar(20));
create table neutron_config (id integer primary key, vlan_range text, gre_id_range text, base_mac varchar(17), internal_cidr varchar(25), internal_name varchar(50), floating_name varchar(50),
  segmentation_type varchar(10), net_l23_provider varchar(10));
create table nodegroups (id serial primary key, cluster_id integer, name varchar(50), is_default boolean);
create table plugins (id serial primary key, name varchar(100), title varchar(100), version varchar(32), description varchar(400), homepage text, authors varchar(50)[], licenses varchar(64)[],
  groups varchar(64)[], releases text, fuel_version text, package_version varchar(32), is_hotpluggable boolean, attributes_metadata text, volumes_metadata text, roles_metadata text,
  network_roles_metadata text, components_metadata text, deployment_tasks text, tasks text);
create table cluster_plugins (id serial primary key, plugin_id integer, cluster_id integer, enabled boolean not null, attributes text);
create table cluster_plugin_links (id serial primary key, cluster_id integer, title text, url text, description text, hidden boolean);
create table nodes (id serial primary key, uuid varchar(36), cluster_id integer, group_id integer, name varchar(100), status varchar(20) not null, meta text, mac varchar(17),
  ip varchar(15), hostname varchar(255), manufacturer varchar(50), platform_name varchar(150), kernel_params text, progress integer, os_platform varchar(150), pending_addition boolean,
  pending_deletion boolean, error_type varchar(100), error_msg text, timestamp timestamp not null, online boolean, labels text, roles varchar(50)[], pending_roles varchar(50)[],
  primary_roles varchar(50)[], network_template text, extensions text[], vms_conf text, attributes text);
create table node_nic_interfaces (id serial primary key, node_id integer, name varchar(128), mac varchar(17), ip_addr varchar(25), netmask varchar(25), parent_id integer, driver text, bus_info text);
create table node_bond_interfaces (id serial primary key, node_id integer, name varchar(32), mac varchar(17), mode varchar(20), attributes text);
create table network_groups (id serial primary key, name varchar(50), group_id integer, cidr varchar(25), gateway varchar(25), meta text);
create table ip_addr_ranges (id serial primary key, network_group_id integer, first varchar(25), last varchar(25));
create table tasks (id serial primary key, uuid varchar(36) not null, cluster_id integer, name varchar(50) not null, message text, status varchar(10) not null default 'running',
  progress integer default 0, cache text default '{}', result text default '{}', parent_id integer, weight float default 1.0, deleted_at timestamp, dry_run boolean default false);
