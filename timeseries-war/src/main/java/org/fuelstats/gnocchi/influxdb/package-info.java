/** InfluxDB's API for writing, for its clients: databases are resource types, hosts are resources. */
package org.fuelstats.gnocchi.influxdb;
