package org.fuelstats.nailgun;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST resources that the gateway answers itself; all other addresses are Nailgun's. */
@ApplicationPath("/")
public class NailgunApplication extends Application {}
