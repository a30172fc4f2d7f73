-- The tables of Nailgun 6.0 that describe installations, with one deployed environment on nova-network. JSON is text.
create table releases (id serial primary key, name varchar(100), version varchar(30), description varchar, operating_system varchar(50), attributes_metadata text);
create table clusters (id serial primary key, mode varchar(20) not null, status varchar(20) not null, net_provider varchar(20) not null, name varchar(50) not null,
  release_id integer not null, replaced_deployment_info text, replaced_provisioning_info text, is_customized boolean, fuel_version text, pending_release_id integer);
create table attributes (id serial primary key, cluster_id integer, editable text, generated text);
create table networking_configs (id serial primary key, discriminator varchar(50), cluster_id integer, dns_nameservers text, floating_ranges text);
create table nova_network_config (id integer primary key, fixed_networks_cidr varchar(25), fixed_networks_vlan_start integer, fixed_network_size integer,
  fixed_networks_amount integer, net_manager varchar(20));
create table neutron_config (id integer primary key, vlan_range text, gre_id_range text, base_mac varchar(17), internal_cidr varchar(25), segmentation_type varchar(10), net_l23_provider varchar(10));
create table nodegroups (id serial primary key, cluster_id integer, name varchar(50));
create table nodes (id serial primary key, uuid varchar(36), cluster_id integer, group_id integer, name varchar(100), status varchar(20) not null, meta text, mac varchar(17),
  ip varchar(15), fqdn varchar(255), manufacturer varchar(50), platform_name varchar(150), progress integer, os_platform varchar(150), pending_addition boolean,
  pending_deletion boolean, error_type varchar(20), error_msg varchar(255), timestamp timestamp not null, online boolean, roles varchar(50)[], pending_roles varchar(50)[],
  primary_roles varchar(50)[], agent_checksum varchar(40));
create table node_nic_interfaces (id serial primary key, node_id integer, name varchar(128), mac varchar(17), ip_addr varchar(25), netmask varchar(25), state varchar(25), parent_id integer);
create table node_bond_interfaces (id serial primary key, node_id integer, name varchar(32), mac varchar(17), state varchar(25), mode varchar(20));
create table network_groups (id serial primary key, name varchar(50), release integer, group_id integer, vlan_start integer, cidr varchar(25), gateway varchar(25), meta text);
create table ip_addr_ranges (id serial primary key, network_group_id integer, first varchar(25), last varchar(25));

insert into releases (id, name, version, description, operating_system, attributes_metadata) values (2, 'Juno on CentOS 6.5', '2014.2-6.0', 'x', 'CentOS',
  '{"editable": {"common": {"debug": {"value": false}, "libvirt_type": {"value": "qemu"}}, "access": {"password": {"value": "admin"}}}}');
insert into clusters (id, mode, status, net_provider, name, release_id, replaced_deployment_info, is_customized, fuel_version)
values (1, 'multinode', 'operational', 'nova_network', 'planted-name', 2, '{"password": "planted"}', false, '6.0');
insert into attributes (cluster_id, editable, generated) values (1, '{
  "access": {"password": {"value": "planted-Pa55word!"}, "email": {"value": "planted@acme.example"}},
  "common": {"debug": {"value": true}, "libvirt_type": {"value": "qemu"}, "auth_key": {"value": "ssh-rsa planted"}},
  "kernel_params": {"kernel": {"value": "console=tty0 nomodeset planted=10.1.2.3"}},
  "nsx_plugin": {"metadata": {"enabled": false}, "connector_type": {"value": "gre"}, "nsx_password": {"value": "planted"}},
  "storage": {"volumes_lvm": {"value": true}, "osd_pool_size": {"value": "2"}},
  "vcenter": {"use_vcenter": {"value": false}, "host_ip": {"value": "10.1.2.4"}}}', '{"mysql": {"root_password": "planted"}}');
insert into networking_configs (id, discriminator, cluster_id, dns_nameservers) values (5, 'nova_network', 1, '["8.8.4.4"]');
insert into nova_network_config values (5, '10.0.0.0/16', null, 256, 1, 'FlatDHCPManager');
insert into nodegroups (id, cluster_id, name) values (1, 1, 'default');
insert into nodes (id, cluster_id, group_id, name, status, meta, mac, ip, fqdn, manufacturer, platform_name, os_platform, pending_addition, pending_deletion, error_msg, timestamp,
  online, roles, pending_roles, primary_roles)
values (1, 1, 1, 'planted-node', 'ready', '{"cpu": {"real": 1, "total": 2, "spec": [{"model": "QEMU Virtual CPU version 2.5+", "frequency": 2400}]},
  "memory": {"total": 4294967296}, "disks": [{"name": "sda", "disk": "disk/by-path/pci-0000:00:1f.2-scsi-0:0:0:0", "model": "VBOX HARDDISK", "size": 68719476736}],
  "system": {"manufacturer": "VirtualBox", "product": "VirtualBox", "serial": "planted-0", "fqdn": "planted.acme.example"},
  "interfaces": [{"name": "eth0", "mac": "08:00:27:aa:bb:cc", "ip": "10.20.0.3", "netmask": "255.255.255.0", "max_speed": 1000, "state": "up"}]}',
  '08:00:27:aa:bb:cc', '10.20.0.3', 'planted.acme.example', 'VirtualBox', 'VirtualBox', 'centos', false, false, 'planted error', '2014-12-26', true,
  '{controller,zabbix-server}', '{}', '{controller}'),
  (2, 1, 1, 'planted-node2', 'ready', null, '08:00:27:aa:bb:cd', null, null, null, null, null, false, false, null, '2014-12-26', false, '{compute}', '{}', '{}'),
  (3, null, null, 'planted-node3', 'discover', '{}', '08:00:27:aa:bb:ce', null, null, null, null, null, false, false, null, '2014-12-26', true, '{}', '{}', '{}');
insert into node_bond_interfaces (id, node_id, name) values (7, 1, 'bond0');
insert into node_nic_interfaces (id, node_id, name, mac, ip_addr, netmask, parent_id) values
  (10, 1, 'eth0', '08:00:27:aa:bb:cc', '10.20.0.3', '255.255.255.0', null), (11, 1, 'eth1', '08:00:27:aa:bb:c1', null, null, 7), (20, 2, 'eth0', '08:00:27:aa:bb:cd', null, null, null);
insert into network_groups (id, name, cidr, gateway) values (1, 'fuelweb_admin', '10.20.0.0/24', null);
insert into ip_addr_ranges (network_group_id, first, last) values (1, '10.20.0.3', '10.20.0.254');
create table master_node_settings (id serial primary key, master_node_uid varchar(36) not null, settings text);
insert into master_node_settings (master_node_uid, settings) values ('6f1c9d4e-0f3c-4f0e-9a52-1f6d1a3d0060', '{"statistics": {"user_choice_saved": {"value": false}}}');
