package org.fuelstats.persistence.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is recognised in an environment, in the output of a task and in a release of the product. */
class EnvironmentRulesTest {
    @Test
    void withoutVcenterTheHypervisorIsTheLibvirtType() {
        assertEquals(
                "kvm",
                hypervisor("{'attributes': {'libvirt_type': 'KVM', 'vcenter': false}, 'vmware_attributes': {}}"));
        assertEquals(
                "kvm",
                hypervisor(
                        "{'attributes': {'libvirt_type': 'kvm'}, 'vmware_attributes': {'vmware_az_nova_computes_num': 0}}"));
        assertNull(hypervisor("{'attributes': {}}"));
    }

    @Test
    void vcenterIsRecognisedInEveryRelease() {
        assertEquals("vcenter", hypervisor("{'attributes': {'vcenter': true}}"));
        assertEquals("vcenter", hypervisor("{'attributes': {'libvirt_type': 'vcenter', 'vcenter': true}}"));
        assertEquals("vcenter", hypervisor("{'vmware_attributes': {'vmware_az_nova_computes_num': 2}}"));
        assertEquals("vcenter", hypervisor("{'vmware_attributes': {'vmware_az_cinder_enable': [true]}}"));
    }

    @Test
    void twoHypervisorsAreAValueOfTheirOwn() {
        assertEquals("qemu + vcenter", hypervisor("{'attributes': {'libvirt_type': 'qemu', 'vcenter': true}}"));
        assertEquals(
                "kvm + vcenter",
                hypervisor(
                        "{'attributes': {'libvirt_type': 'kvm'}, 'vmware_attributes': {'vmware_az_nova_computes_num': 1}}"));
    }

    @Test
    void nsxIsANetworkProvider() {
        Payload six = json("{'attributes': {'nsx': true, 'nsx_transport': 'stt'}}");
        assertEquals("nsx", NetworkProvider.of(six));
        assertEquals("stt", NetworkProvider.transport(six));
        assertEquals(
                "ovs + nsx",
                NetworkProvider.of(
                        json("{'attributes': {'nsx': true}, 'network_configuration': {'net_l23_provider': 'ovs'}}")));
        Payload none = json("{'attributes': {'nsx': false, 'nsx_transport': 'gre'},"
                + " 'network_configuration': {'net_l23_provider': 'ovs'}}");
        assertEquals("ovs", NetworkProvider.of(none));
        assertNull(NetworkProvider.transport(none));
    }

    @Test
    void theOutputOfATaskTellsOfDisksAndNetworks() {
        ToldByTask provision =
                new ToldByTask(json("{'additional_info': {'output': {'args': {'provisioning_info': {'nodes': ["
                        + "{'ks_meta': {'pm_data': {'ks_spaces': [{'type': 'disk', 'volumes': [{'type': 'pv', 'vg': 'os'}]},"
                        + " {'type': 'disk', 'volumes': [{'type': 'pv', 'vg': 'image'}]}, {'type': 'vg', 'id': 'os'}]}}},"
                        + " {'ks_meta': {'pm_data': {'ks_spaces': [{'type': 'disk', 'volumes': [{'type': 'boot'}]}]}}},"
                        + " {}, 7]}}}}}"));
        assertEquals(Set.of("2 disks: image + os", "1 disk: no volume group"), provision.diskLayouts());
        assertEquals(Set.of("image", "os"), provision.volumeGroups());
        ToldByTask deployment = new ToldByTask(
                json(
                        "{'additional_info': {'output': {'args': {'deployment_info': ["
                                + "{'quantum_settings': {'L2': {'segmentation_type': 'gre'}},"
                                + " 'network_scheme': {'provider': 'lnx', 'version': '1.1'}},"
                                + " {'quantum_settings': {'L2': {'segmentation_type': 'gre'}}, 'network_scheme': {'provider': 'ovs'}}]}}}}"));
        assertEquals(Set.of("gre"), deployment.segmentationTypes());
        assertEquals(Set.of("lnx 1.1", "ovs"), deployment.networkSchemes());
    }

    @Test
    void revisionsAreThoseOfTheProductsParts() {
        assertEquals(
                List.of("nailgun abc", "fuel-library def"),
                InstallationBinder.revisions(json("{'fuel_release': {'release': '6.1', 'nailgun_sha': 'abc',"
                        + " 'fuel-library_sha': 'def', 'astute_sha': null}}")));
    }

    private static String hypervisor(String cluster) {
        return Hypervisor.of(json(cluster));
    }

    private static Payload json(String text) {
        return Payload.of(text.replace('\'', '"'));
    }
}
