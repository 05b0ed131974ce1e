/** Greys that differ on a copy as well; reports are printed in black. */
export const greys = ['D9D9D9', '595959', 'A6A6A6', '262626', 'BFBFBF', '7F7F7F']
