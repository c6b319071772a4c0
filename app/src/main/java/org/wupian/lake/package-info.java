/// The lake (湖仓): every view of the schema `fact` as a Parquet file, for columnar engines here and
/// on the clusters of others. It calls no module of the city's work; whatever they publish as facts
/// is exported.
@ApplicationModule(allowedDependencies = {"kernel", "database", "ui"})
@NullMarked
package org.wupian.lake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
