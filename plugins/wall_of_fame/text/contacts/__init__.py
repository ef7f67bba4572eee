"""Contact details in contributed text: email addresses, phone and bank numbers, postcodes, home addresses.

The repository is public, so it must not contain any.
"""

from wall_of_fame.text.contacts.find import Contact, contact_details

__all__ = ["Contact", "contact_details"]
