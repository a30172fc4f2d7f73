/** HTTP code shared by the REST APIs: reading request bodies, writing JSON responses, and ending responses that fail midway. */
package org.fuelstats.http;
