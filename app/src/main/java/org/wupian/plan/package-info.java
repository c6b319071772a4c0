/// The city's plan (方案): read from a document or the pack, kept in versions, with its measures, who
/// answers for them, and targets against actuals.
@ApplicationModule(allowedDependencies = {"kernel", "database", "ui", "directory", "document"})
@NullMarked
package org.wupian.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
