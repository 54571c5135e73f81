/** Where customers can be added: what the page offers to choose from. */

export interface ServiceDeskChoice {
  id: string;
  /** The key of its project, by which a desk goes as well. */
  projectKey: string;
  name: string;
}

export interface CustomerOrganizationChoice {
  id: string;
  name: string;
}
