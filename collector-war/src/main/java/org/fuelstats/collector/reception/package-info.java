/**
 * What all endpoints share: the processing of a request from body to response, the form of responses and of errors. The content of the
 * statistics is handled by each endpoint.
 */
package org.fuelstats.collector.reception;
