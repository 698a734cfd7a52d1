/** What a receipt can be, for the field that chooses it; a phone offers its camera for it. */
export const receiptTypes = 'image/jpeg,image/png,image/webp,application/pdf';
