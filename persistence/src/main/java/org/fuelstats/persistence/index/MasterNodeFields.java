package org.fuelstats.persistence.index;

import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;

/** The configuration of an installation's master node, and whether contact data were given, but never the data. */
final class MasterNodeFields {
    private final IndexFieldReference<Boolean> contactGiven;
    private final IndexFieldReference<Boolean> fuelMenuUsed;
    private final IndexFieldReference<String> modifiedSettings;
    private final IndexFieldReference<Long> adminPrefix;
    private final IndexFieldReference<Long> adminPool;
    private final IndexFieldReference<Long> adminNetworks;
    private final IndexFieldReference<Boolean> adminGateway;
    private final IndexFieldReference<Boolean> adminCustomized;
    private final IndexFieldReference<String> pxeFlavor;
    private final IndexFieldReference<Boolean> pxeCustomized;
    private final IndexFieldReference<Boolean> pxeKernelParams;
    private final IndexFieldReference<Boolean> dnsUpstream;
    private final IndexFieldReference<Long> dnsServers;
    private final IndexFieldReference<Boolean> dnsDomain;
    private final IndexFieldReference<Boolean> dnsSearch;

    MasterNodeFields(DocumentFields fields, IndexSchemaElement root) {
        contactGiven = fields.flag(root, "contact_given");
        fuelMenuUsed = fields.flag(root, "fuel_menu_used");
        modifiedSettings = fields.texts(root, "modified_settings");
        adminPrefix = fields.number(root, "admin_prefix_length");
        adminPool = fields.number(root, "admin_dhcp_pool_size");
        adminNetworks = fields.number(root, "admin_networks_num");
        adminGateway = fields.flag(root, "admin_gateway_configured");
        adminCustomized = fields.flag(root, "admin_customized");
        pxeFlavor = fields.text(root, "pxe_bootstrap_flavor");
        pxeCustomized = fields.flag(root, "pxe_bootstrap_customized");
        pxeKernelParams = fields.flag(root, "pxe_kernel_params_customized");
        dnsUpstream = fields.flag(root, "dns_upstream_configured");
        dnsServers = fields.number(root, "dns_servers_num");
        dnsDomain = fields.flag(root, "dns_domain_customized");
        dnsSearch = fields.flag(root, "dns_search_customized");
    }

    void write(DocumentElement document, Payload structure) {
        document.addValue(contactGiven, structure.flag("user_information", "contact_info_provided"));
        document.addValue(fuelMenuUsed, structure.flag("fuel_menu_used"));
        structure.texts("modified_settings").stream()
                .distinct()
                .forEach(name -> document.addValue(modifiedSettings, name));
        Payload admin = structure.at("admin_network");
        document.addValue(adminPrefix, admin.number("prefix_length"));
        document.addValue(adminPool, admin.number("dhcp_pool_size"));
        document.addValue(adminNetworks, admin.number("networks_num"));
        document.addValue(adminGateway, admin.flag("gateway_configured"));
        document.addValue(adminCustomized, admin.flag("customized"));
        Payload pxe = structure.at("pxe");
        document.addValue(pxeFlavor, pxe.lowerCaseText("bootstrap_flavor"));
        document.addValue(pxeCustomized, pxe.flag("bootstrap_customized"));
        document.addValue(pxeKernelParams, pxe.flag("kernel_params_customized"));
        Payload dns = structure.at("dns");
        document.addValue(dnsUpstream, dns.flag("upstream_configured"));
        document.addValue(dnsServers, dns.number("servers_num"));
        document.addValue(dnsDomain, dns.flag("domain_customized"));
        document.addValue(dnsSearch, dns.flag("search_customized"));
    }
}
