/// Pages and calls of rosters, their imports, versions and pushes.
@NullMarked
package org.wupian.roster.web;

import org.jspecify.annotations.NullMarked;
