/// The database (数据库): the embedded PostgreSQL or the city's own, who calls in each transaction,
/// and the row-level scope that follows from it.
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.wupian.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
