/// Enterprises, farms, cooperatives and other operators (经营主体): who is who, under which names and
/// codes, what is known of each and from whom. One record for one operator; its number never
/// changes, also when two records prove to be one.
@ApplicationModule(
        allowedDependencies = {"kernel", "database", "ui", "directory", "linkage", "operator"})
@NullMarked
package org.wupian.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
