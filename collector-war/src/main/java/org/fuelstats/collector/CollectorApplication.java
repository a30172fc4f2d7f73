package org.fuelstats.collector;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything on the collector's listener is the API, so that unknown addresses get the API's own error body too. */
@ApplicationPath("/")
public class CollectorApplication extends Application {}
