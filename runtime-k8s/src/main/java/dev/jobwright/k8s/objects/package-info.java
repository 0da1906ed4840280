/** Objects of the API as the server shows them, and how they are read. Not for users. */
@NullMarked
package dev.jobwright.k8s.objects;

import org.jspecify.annotations.NullMarked;
